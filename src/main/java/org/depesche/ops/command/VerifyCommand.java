package org.depesche.ops.command;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.depesche.search.Verification;
import org.depesche.search.Verification.Findings;
import org.springframework.stereotype.Component;

/** Compares the index with the database and repairs it. */
@Component
public class VerifyCommand {

    private static final int NAMED = 20;
    private static final long EVERY_SO_MANY = 100_000;

    private static final int LOOKS = 10;
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final Verification verification;
    private final PrintStream out = System.out;

    VerifyCommand(Verification verification) {
        this.verification = verification;
    }

    /** Returns whether index and database agree in the end. */
    public boolean run(boolean reportOnly) {
        try {
            Findings found = verification.compare(this::tell);
            List<Long> different = found.different();
            out.println(String.format(
                    Locale.ROOT,
                    "%,d articles compared: %,d differ, %,d wait for the index",
                    found.articles(),
                    different.size(),
                    found.waiting()));
            if (different.isEmpty()) {
                return true;
            }
            out.println("They differ: "
                    + different.stream().limit(NAMED).map(String::valueOf).collect(Collectors.joining(", "))
                    + (different.size() > NAMED ? ", …" : ""));
            return !reportOnly && repaired(different);
        } catch (IOException e) {
            System.err.println(e.getMessage());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean repaired(Collection<Long> different) throws IOException, InterruptedException {
        verification.repair(different);
        for (int look = 0; look < LOOKS; look++) {
            Thread.sleep(BETWEEN_LOOKS);
            if (verification.stillDifferent(different).isEmpty()) {
                out.println("The index has taken them in anew.");
                return true;
            }
        }
        out.println("The index takes them in anew as soon as the server runs.");
        return false;
    }

    private void tell(long compared) {
        if (compared % EVERY_SO_MANY == 0) {
            out.println(String.format(Locale.ROOT, "%,d articles compared", compared));
        }
    }
}
