package dev.headroom.capacity.judge.drill;

import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.slo.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known of one judged drill: what the renderers print.
 *
 * @param run the load that ran meanwhile; its own verdict is not the drill's
 * @param name as on the command line
 * @param reasons why the verdict is not PASS, worst first; empty for PASS
 * @param headline what held, but what broke, because of what
 * @param lede what else decides, and where to read on
 * @param ending how the runner said that it ended; {@code CUT} where it never said
 * @param severity null where nobody was hit
 * @param impact what the severity is taken from; empty where there is none
 * @param promises in the order in which they are shown
 * @param deeds what was done and what it did, in order of time
 * @param probes what was asked again and again
 * @param recoverySeconds from the undoing of the last fault until all was well again; null where it
 *     never was
 * @param preventions what would have kept the broken promises
 */
public record JudgedDrill(
    JudgedRun run,
    String name,
    String title,
    String question,
    Verdict verdict,
    List<Message> reasons,
    Message headline,
    Message lede,
    String ending,
    @Nullable Severity severity,
    Message impact,
    List<Promise> promises,
    List<InjectedFault> faults,
    List<Deed> deeds,
    Answers answers,
    List<ProbeLine> probes,
    @Nullable Double recoverySeconds,
    Affected affected,
    List<CheckRow> checklist,
    List<Prevention> preventions) {}
