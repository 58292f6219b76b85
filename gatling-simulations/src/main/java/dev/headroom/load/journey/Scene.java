package dev.headroom.load.journey;

import dev.headroom.load.feeder.Seats;
import dev.headroom.load.history.History;
import dev.headroom.load.inspect.Inspector;
import dev.headroom.load.observe.Observations;
import dev.headroom.load.profile.Crowd;
import dev.headroom.load.profile.LoadClock;
import dev.headroom.load.scenario.Journey;
import dev.headroom.load.stream.EventStreams;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What all steps of all people share.
 *
 * @param again whether a visit is followed by another, which is the closed model
 * @param unseated counts holds that had no seat left to ask for
 */
record Scene(
    Journey journey,
    boolean again,
    Seats seats,
    Keys keys,
    Crowd crowd,
    LoadClock clock,
    History history,
    Observations observations,
    EventStreams streams,
    Inspector inspector,
    AtomicLong unseated) {}
