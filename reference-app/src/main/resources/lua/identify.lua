local user = ticketOf(ARGV[1], ARGV[2], ARGV[3], ARGV[4], ARGV[5])
if user then return {user} end
return {}
