-- What the tests of our language server in Neovim are made of. It works in Neovim 0.7 and later, and so
-- calls nothing that came or went since.
local kit = {}

local tests = {}
local wait_ms = 20000

--- Notes a test, to be run by `kit.run`.
function kit.test(name, body)
  table.insert(tests, { name = name, body = body })
end

--- Waits for something to be so.
--- @param what string what is waited for, for the one who reads of it
--- @param get function whatever it returns, once that is neither nil nor false, is returned
function kit.eventually(what, get)
  local found
  local came = vim.wait(wait_ms, function()
    found = get()
    return found
  end, 10)
  if not came then error('did not come: ' .. what, 2) end
  return found
end

function kit.equal(actual, expected)
  if vim.deep_equal(actual, expected) then return end
  error(('expected %s\n     got %s'):format(vim.inspect(expected), vim.inspect(actual)), 2)
end

function kit.contains(text, part)
  if not text:find(part, 1, true) then error(('expected “%s” in\n%s'):format(part, text), 2) end
end

--- The clients of a buffer, or all: only ours is ever started.
function kit.clients(buffer)
  local get = vim.lsp.get_clients or vim.lsp.get_active_clients
  return vim.tbl_filter(function(client)
    return buffer == nil or (vim.lsp.buf_is_attached(buffer, client.id))
  end, get())
end

--- Calls a function of a client, which have become methods.
function kit.tell(client, name, ...)
  if vim.fn.has('nvim-0.11') == 1 then return client[name](client, ...) end
  return client[name](...)
end

local count = 0

--- Writes a canvas and opens it, as a person does; what the README says is set up has to start the server.
--- @return number the buffer, once the server has it
function kit.open(text)
  count = count + 1
  local file = ('%s/canvas-%d.bmc.yaml'):format(vim.env.BMC_TEST_FOLDER, count)
  vim.fn.writefile(vim.split(text:gsub('\n$', ''), '\n'), file)
  vim.cmd('edit ' .. vim.fn.fnameescape(file))
  local buffer = vim.api.nvim_get_current_buf()
  kit.eventually('a server for the buffer', function()
    local client = kit.clients(buffer)[1]
    return client and client.initialized
  end)
  return buffer
end

--- The text of a buffer.
function kit.text(buffer)
  return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, true), '\n') .. '\n'
end

--- Puts the cursor at the beginning of a text that is in the current buffer, or some columns behind that.
function kit.cursor(text, columns)
  vim.api.nvim_win_set_cursor(0, { 1, 0 })
  local pattern = vim.fn.escape(text, '\\'):gsub('\n', '\\n')
  if vim.fn.search('\\V' .. pattern, 'cW') == 0 then error('not in the buffer: ' .. text, 2) end
  local line, column = unpack(vim.api.nvim_win_get_cursor(0))
  vim.api.nvim_win_set_cursor(0, { line, column + (columns or 0) })
end

--- Types in normal mode.
function kit.type(keys)
  vim.api.nvim_feedkeys(vim.api.nvim_replace_termcodes(keys, true, false, true), 'xt', false)
end

--- The codes of the diagnostics that Neovim shows in a buffer.
function kit.codes(buffer)
  return vim.tbl_map(function(diagnostic)
    return diagnostic.code or diagnostic.user_data.lsp.code
  end, vim.diagnostic.get(buffer))
end

--- Waits until the diagnostics of a buffer have these codes.
function kit.codes_become(buffer, codes)
  kit.eventually('diagnostics ' .. vim.inspect(codes), function()
    return vim.deep_equal(kit.codes(buffer), codes)
  end)
end

--- Asks the server about the cursor's place.
function kit.ask(method, more)
  local params = vim.tbl_extend('force', vim.lsp.util.make_position_params(0, 'utf-16'), more or {})
  local answers, problem = vim.lsp.buf_request_sync(0, method, params, wait_ms)
  if not answers then error(method .. ': ' .. tostring(problem), 2) end
  for _, answer in pairs(answers) do
    if answer.err or answer.error then error(vim.inspect(answer.err or answer.error), 2) end
    return answer.result
  end
  error('no one answered ' .. method, 2)
end

--- Does something while every choice that is offered to the user is the one with this title.
function kit.choosing(title, body)
  local select = vim.ui.select
  local offered
  vim.ui.select = function(items, options, choose)
    offered = vim.tbl_map(options.format_item, items)
    for index, item in ipairs(items) do
      if offered[index] == title then return choose(item, index) end
    end
    choose(nil, nil)
  end
  local fine, problem = pcall(body)
  if fine then fine, problem = pcall(kit.eventually, 'a choice', function() return offered end) end
  vim.ui.select = select
  if not fine then error(problem, 0) end
  if not vim.tbl_contains(offered, title) then error('not offered: ' .. title .. vim.inspect(offered), 2) end
end

--- Runs the tests, reports them in the Test Anything Protocol, and leaves Neovim.
function kit.run()
  local wanted = vim.env.BMC_TEST_GREP
  local chosen = vim.tbl_filter(function(test)
    return not wanted or test.name:find(wanted, 1, true)
  end, tests)
  io.stdout:write(('1..%d\n'):format(#chosen))
  for index, test in ipairs(chosen) do
    local fine, problem = xpcall(test.body, debug.traceback)
    io.stdout:write(('%s %d - %s\n'):format(fine and 'ok' or 'not ok', index, test.name))
    if not fine then io.stdout:write('# ' .. tostring(problem):gsub('\n', '\n# ') .. '\n') end
  end
  io.stdout:flush()
  vim.cmd('qall!')
end

return kit
