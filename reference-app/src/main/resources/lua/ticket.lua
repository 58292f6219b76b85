-- The ticket a token names, or nil when the secret isn't its own. Lua compares interned strings by
-- address, so the comparison takes the same time however much of a guess is right.
local function ticketOf(prefix, kind, number, secret)
  local ticket = redis.call('HMGET', prefix .. 'ticket:' .. number, 'user', kind)
  if ticket[1] and ticket[2] == secret then return ticket[1] end
  return nil
end
-- When the permit of this ticket ends, or nil when it holds none.
local function permitOf(prefix, number, now)
  local ends = redis.call('ZSCORE', prefix .. 'permits', number)
  if ends and tonumber(ends) > now then return ends end
  return nil
end
