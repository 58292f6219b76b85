package dev.headroom.testbed.kafka;

/**
 * Where a broker listens, on the loopback address.
 *
 * @param clients for those that come straight to it
 * @param controller for itself
 * @param proxied for those that come through a proxy
 * @param proxy where that proxy listens, if there is one: a broker tells its clients where to find
 *     it, so whoever came through the proxy is sent there again
 */
public record KafkaPorts(int clients, int controller, int proxied, int proxy) {}
