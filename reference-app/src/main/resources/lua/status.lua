local prefix, kind, number, secret = ARGV[1], ARGV[2], ARGV[3], ARGV[4]
if not ticketOf(prefix, kind, number, secret, ARGV[7]) then return {'invalid'} end
return standing(prefix, number, now, tonumber(ARGV[5]), tonumber(ARGV[6])) or {'expired'}
