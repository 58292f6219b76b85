local prefix, kind, number, secret = ARGV[1], ARGV[2], ARGV[3], ARGV[4]
local user = ticketOf(prefix, kind, number, secret, ARGV[5])
if not user then return {} end
if kind ~= 'pass' or not permitOf(prefix, number, now) then return {user, 'outside'} end
return {user, 'admitted'}
