-- Our language server as people meet it in Neovim, set up as the README says.
local kit = dofile('test/neovim/kit.lua')
local test = kit.test

local shop = [[
title: Shop
customer_segments:
  - id: homes
    name: Households
    type: segmented
channels:
  - name: Web shop
    type: onw
    customer_segments: homes
value_propositions:
  - name: Fast delivery
    customer_segments: homes
]]

-- Rules about what is missing would speak of every small canvas.
local quiet = { ['unknown-term'] = true, ['unknown-link'] = true, ['yaml-syntax'] = true }

local function wrong(buffer)
  return vim.tbl_filter(function(code) return quiet[code] end, kit.codes(buffer))
end

local function becomes_wrong(buffer, codes)
  kit.eventually('only ' .. vim.inspect(codes), function() return vim.deep_equal(wrong(buffer), codes) end)
end

test('says what is wrong with a canvas that is opened', function()
  local buffer = kit.open(shop)
  becomes_wrong(buffer, { 'unknown-term' })
  local found = vim.tbl_filter(function(each) return each.severity <= 2 end, vim.diagnostic.get(buffer))
  kit.equal(#found, 1)
  kit.equal({ found[1].lnum, found[1].col, found[1].end_col }, { 7, 10, 13 })
  kit.contains(found[1].message, 'own')
end)

test('follows what is typed, changed, undone and done again', function()
  local buffer = kit.open(shop)
  becomes_wrong(buffer, { 'unknown-term' })
  kit.cursor('onw')
  kit.type('ciwdirect<Esc>')
  becomes_wrong(buffer, {})
  kit.type('u')
  becomes_wrong(buffer, { 'unknown-term' })
  kit.type('<C-r>')
  becomes_wrong(buffer, {})
  kit.cursor('    customer_segments: homes')
  kit.type('Acoming<Esc>')
  becomes_wrong(buffer, { 'unknown-link' })
  kit.type('dd')
  becomes_wrong(buffer, {})
end)

test('counts in UTF-16 whatever the text', function()
  local buffer = kit.open('title: 🏠🏠 één\ncustomer_segments:\n  - {name: 🏠 é, type: onw}\n')
  becomes_wrong(buffer, { 'unknown-term' })
  kit.cursor('é, type')
  kit.type('i🏠ü<Esc>')
  kit.cursor('onw')
  kit.type('cwsegmented<Esc>')
  becomes_wrong(buffer, {})
  kit.equal(vim.fn.getline(3), '  - {name: 🏠 🏠üé, type: segmented}')
end)

test('knows the text as it is after any edits', function()
  math.randomseed(7)
  local buffer = kit.open(shop)
  local pieces = { '', '- name: x\n', '  ', '🏠', 'type: ', ': ', '\n', '[', ']', 'channels:\n', '"', '# é' }
  for _ = 1, 200 do
    local lines = vim.api.nvim_buf_line_count(buffer)
    local line = math.random(lines) - 1
    local last = math.min(lines - 1, line + math.random(3) - 1)
    local starts = vim.str_utf_pos and vim.str_utf_pos(vim.fn.getline(line + 1)) or {}
    local start = #starts > 0 and starts[math.random(#starts)] - 1 or 0
    local stop = last == line and start or 0
    vim.api.nvim_buf_set_text(buffer, line, start, last, stop, vim.split(pieces[math.random(#pieces)], '\n'))
  end
  local function outline() return kit.ask('textDocument/documentSymbol') end
  local edited = outline()
  local fresh = kit.open(kit.text(buffer))
  kit.equal(edited, outline())
  kit.eventually('diagnostics', function() return #kit.codes(fresh) > 0 end)
  kit.eventually('the same diagnostics', function() return vim.deep_equal(kit.codes(buffer), kit.codes(fresh)) end)
end)

test('completes terms, links and keys', function()
  kit.open(shop)
  local function labels(result)
    return vim.tbl_map(function(item) return item.label end, result.items or result)
  end
  kit.cursor('onw')
  kit.equal(labels(kit.ask('textDocument/completion')), { 'own', 'indirect', 'direct', 'partner' })
  kit.cursor('homes\nvalue', 0)
  kit.equal(labels(kit.ask('textDocument/completion')), { 'homes' })
  vim.api.nvim_buf_set_lines(0, -1, -1, true, { '    cha' })
  kit.cursor('    cha', 6)
  kit.equal(vim.tbl_contains(labels(kit.ask('textDocument/completion')), 'characteristics'), true)
end)

test('inserts a completion as Neovim does itself', function()
  local buffer = kit.open(shop)
  vim.bo[buffer].omnifunc = 'v:lua.vim.lsp.omnifunc'
  kit.cursor('onw')
  local before = kit.ask('textDocument/completion')
  local own = (before.items or before)[1]
  vim.lsp.util.apply_text_edits({ own.textEdit }, buffer, 'utf-16')
  becomes_wrong(buffer, {})
  kit.contains(kit.text(buffer), '\n    type: own\n')
  -- VS Code's own commands are nothing to others.
  for _, item in ipairs(before.items or before) do kit.equal(item.command, nil) end
end)

test('explains what is under the cursor', function()
  kit.open(shop)
  kit.cursor('channels:', 2)
  vim.lsp.buf.hover()
  local window = kit.eventually('a floating window', function()
    for _, each in ipairs(vim.api.nvim_list_wins()) do
      if vim.api.nvim_win_get_config(each).relative ~= '' then return each end
    end
  end)
  kit.contains(kit.text(vim.api.nvim_win_get_buf(window)), 'Through which channels')
  vim.api.nvim_win_close(window, true)
end)

test('goes from a link to its item', function()
  kit.open(shop)
  kit.cursor('customer_segments: homes', 20)
  vim.lsp.buf.definition()
  kit.eventually('the cursor at the item', function() return vim.api.nvim_win_get_cursor(0)[1] == 3 end)
  kit.equal(vim.api.nvim_win_get_cursor(0), { 3, 8 })
end)

test('lists the links to an item', function()
  kit.open(shop)
  kit.cursor('homes')
  vim.fn.setqflist({}, 'f')
  vim.lsp.buf.references()
  kit.eventually('a list', function() return #vim.fn.getqflist() > 0 end)
  kit.equal(vim.tbl_map(function(entry) return entry.lnum end, vim.fn.getqflist()), { 3, 9, 12 })
  vim.cmd('cclose')
end)

test('renames an item with the links to it', function()
  local buffer = kit.open(shop)
  kit.cursor('homes', 2)
  vim.lsp.buf.rename('families')
  kit.eventually('the new id', function() return not kit.text(buffer):find('homes', 1, true) end)
  kit.equal(kit.text(buffer), (shop:gsub('homes', 'families')))
  becomes_wrong(buffer, { 'unknown-term' })
end)

test('says why something cannot be renamed', function()
  local buffer = kit.open(shop)
  local said
  local notify = vim.notify
  vim.notify = function(message) said = message end
  kit.cursor('homes', 2)
  vim.lsp.buf.rename('not: an id')
  kit.eventually('an explanation', function() return said end)
  vim.notify = notify
  kit.equal(kit.text(buffer), shop)
end)

test('outlines a canvas', function()
  kit.open(shop)
  local names = {}
  local function collect(symbols)
    for _, symbol in ipairs(symbols) do
      table.insert(names, symbol.name)
      collect(symbol.children or {})
    end
  end
  collect(kit.ask('textDocument/documentSymbol'))
  for _, name in ipairs({ 'Households', 'Web shop', 'Fast delivery' }) do
    kit.equal(vim.tbl_contains(names, name), true)
  end
end)

test('mends what it finds', function()
  local buffer = kit.open(shop)
  becomes_wrong(buffer, { 'unknown-term' })
  kit.cursor('onw', 1)
  kit.choosing('Change to `own`', function() vim.lsp.buf.code_action() end)
  kit.eventually('the change', function() return kit.text(buffer):find('type: own', 1, true) end)
  becomes_wrong(buffer, {})
end)

test('moves an item to another block', function()
  local buffer = kit.open(shop)
  kit.cursor('Web shop', 1)
  kit.choosing('Move to Key Partners', function() vim.lsp.buf.code_action() end)
  kit.eventually('the move', function() return kit.text(buffer):find('key_partners:\n', 1, true) end)
end)

test('formats a canvas', function()
  local buffer = kit.open('title:   Shop\nchannels:\n- name: Web\n  type:   own\n')
  local format = vim.lsp.buf.format or vim.lsp.buf.formatting_sync
  format(vim.lsp.buf.format and { async = false, timeout_ms = 5000 } or {}, 5000)
  kit.eventually('the layout', function()
    return kit.text(buffer) == 'title: Shop\nchannels:\n  - name: Web\n    type: own\n'
  end)
end)

test('folds and selects by item and block', function()
  kit.open(shop)
  local folds = vim.tbl_map(function(fold)
    return { fold.startLine, fold.endLine }
  end, kit.ask('textDocument/foldingRange'))
  kit.equal(vim.tbl_contains(vim.tbl_map(vim.inspect, folds), vim.inspect({ 1, 4 })), true)
  kit.cursor('segmented')
  local position = vim.lsp.util.make_position_params(0, 'utf-16').position
  local range = kit.ask('textDocument/selectionRange', { positions = { position } })[1]
  local sizes = {}
  while range do
    table.insert(sizes, range.range['end'].line - range.range.start.line)
    range = range.parent
  end
  kit.equal(sizes[1], 0)
  kit.equal(#sizes > 3, true)
end)

test('marks the item and the links to it', function()
  kit.open(shop)
  kit.cursor('homes')
  kit.equal(#kit.ask('textDocument/documentHighlight'), 3)
end)

test('takes over settings that change', function()
  local buffer = kit.open('kanalen:\n')
  local function configure(bmc)
    for _, client in ipairs(kit.clients()) do
      client.config.settings = { bmc = bmc }
      if client.settings then client.settings = { bmc = bmc } end
      kit.tell(client, 'notify', 'workspace/didChangeConfiguration', { settings = { bmc = bmc } })
    end
  end
  kit.eventually('diagnostics', function() return #vim.diagnostic.get(buffer) > 0 end)
  configure({ validate = { enable = false } })
  kit.eventually('silence', function() return #vim.diagnostic.get(buffer) == 0 end)
  configure(vim.empty_dict())
  kit.eventually('diagnostics again', function() return #vim.diagnostic.get(buffer) > 0 end)
end)

test('serves all canvases with one server, and other YAML files not at all', function()
  kit.open(shop)
  kit.open(shop)
  kit.equal(#kit.clients(), 1)
  local file = vim.env.BMC_TEST_FOLDER .. '/other.yaml'
  vim.fn.writefile({ 'a: 1' }, file)
  vim.cmd('edit ' .. vim.fn.fnameescape(file))
  kit.equal(#kit.clients(vim.api.nvim_get_current_buf()), 0)
end)

test('colours canvases as YAML', function()
  kit.open(shop)
  kit.equal(vim.b.current_syntax, 'yaml')
  kit.cursor('channels')
  local line, column = unpack(vim.api.nvim_win_get_cursor(0))
  kit.contains(vim.fn.synIDattr(vim.fn.synID(line, column + 1, 1), 'name'), 'MappingKey')
end)

test('ends when it is told to', function()
  kit.open(shop)
  kit.tell(kit.clients()[1], 'stop')
  kit.eventually('the end of the server', function() return #kit.clients() == 0 end)
end)

kit.run()
