package org.depesche.ops.command;

import java.io.PrintStream;
import java.util.Locale;
import org.depesche.ingest.Retagging;
import org.depesche.ingest.Retagging.Progress;
import org.depesche.ingest.Retagging.Scope;
import org.depesche.ingest.Retaggings;
import org.springframework.stereotype.Component;

/** Tags the archive again. After a stop the next call continues. */
@Component
public class RetagCommand {

    private static final long PAUSE = 10_000_000_000L;

    private final Retaggings retaggings;
    private final PrintStream out = System.out;
    private long toldAt = System.nanoTime();

    RetagCommand(Retaggings retaggings) {
        this.retaggings = retaggings;
    }

    /** Returns whether all articles are finished and none failed. */
    public boolean run(Scope scope, int threads) {
        Retagging open = retaggings.open().orElse(null);
        if (open != null && !scope.equals(Scope.EVERYTHING) && !scope.equals(open.scope())) {
            System.err.println(
                    "Another retagging is open (" + open.id() + "): go on with it without options, or stop it.");
            return false;
        }
        if (open != null && open.isRunning() && !open.isStill()) {
            out.println("Retagging " + open.id() + " may be running elsewhere. The second to write gives up.");
        }
        long id = open == null ? retaggings.begin(scope, "retag", false).orElseThrow() : open.id();
        retaggings.resume(id, false);
        long begun = System.nanoTime();
        long before = open == null ? 0 : open.progress().done();
        retaggings.work(id, threads, retagging -> tell(retagging, before, begun));
        Retagging end = retaggings.find(id).orElseThrow();
        out.println(line(end, before, begun));
        return end.state() == Retagging.State.DONE && end.progress().failed() == 0;
    }

    private void tell(Retagging retagging, long before, long begun) {
        if (System.nanoTime() - toldAt > PAUSE) {
            toldAt = System.nanoTime();
            out.println(line(retagging, before, begun));
        }
    }

    private static String line(Retagging retagging, long before, long begun) {
        Progress progress = retagging.progress();
        double seconds = (System.nanoTime() - begun) / 1e9;
        return String.format(
                Locale.ROOT,
                "Retagging %d: %,d of %,d articles (%.1f/s), %,d changed, %,d failed%s",
                retagging.id(),
                progress.done(),
                progress.total(),
                (progress.done() - before) / seconds,
                progress.changed(),
                progress.failed(),
                retagging.isOpen() ? "" : ", " + retagging.state().name().toLowerCase(Locale.ROOT));
    }
}
