-- Takes one request out of a bucket that fills evenly, and answers with the microseconds after which one will be there
-- (0: it was). What is kept is one number: when the bucket will be full again. The clock is that of the server, so that
-- all gateways have one; nobody comes between looking and taking.
--
-- KEYS[1] the bucket; ARGV[1] how many it holds; ARGV[2] microseconds in which an empty one fills
local clock = redis.call('TIME')
local now = clock[1] * 1000000 + clock[2]
local fills = tonumber(ARGV[2])
local one = fills / tonumber(ARGV[1])
local full = math.max(tonumber(redis.call('GET', KEYS[1]) or 0), now) + one
local wait = full - now - fills
if wait > 0.5 then
    return math.ceil(wait)
end
redis.call('SET', KEYS[1], string.format('%.3f', full), 'PX', math.ceil((full - now) / 1000))
return 0
