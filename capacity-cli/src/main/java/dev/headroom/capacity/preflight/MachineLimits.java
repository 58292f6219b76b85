package dev.headroom.capacity.preflight;

import java.util.OptionalLong;

/**
 * What a machine has for a run.
 *
 * @param cores that run the system, the stores and the generators alike
 * @param freeMemoryMiB that programs can still get
 * @param filesPerProcess open files, sockets among them; empty where the system does not tell
 * @param portsOut from one address, to one address and port; empty where the system does not tell
 * @param moreAddresses whether connections can go out from further addresses of this machine
 * @param lingerSeconds until the port of a closed connection can be used again
 */
public record MachineLimits(
    int cores,
    long freeMemoryMiB,
    OptionalLong filesPerProcess,
    OptionalLong portsOut,
    boolean moreAddresses,
    double lingerSeconds) {}
