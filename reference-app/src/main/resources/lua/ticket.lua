-- The user whose ticket a token names, or nil when the secret isn't its own or the caller is known
-- to be somebody else. Lua compares interned strings by address, so the comparison takes the same
-- time however much of a guess is right.
local function ticketOf(prefix, kind, number, secret, caller)
  local ticket = redis.call('HMGET', prefix .. 'ticket:' .. number, 'user', kind)
  if not ticket[1] or ticket[2] ~= secret then return nil end
  if caller and caller ~= '' and caller ~= ticket[1] then return nil end
  return ticket[1]
end
-- When the permit of this ticket ends, or nil when it holds none.
local function permitOf(prefix, number, now)
  local ends = redis.call('ZSCORE', prefix .. 'permits', number)
  if ends and tonumber(ends) > now then return ends end
  return nil
end
