package org.depesche.soak;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Asks a node for articles as readers do, all the time. An article that was found once must be found ever after: an
 * answer without it is wrong, while a page that says that search is away is not.
 */
final class Reading {

    private static final int KNOWN = 2_000;

    private final Node node;
    private final List<Story> stories;
    private final Findings findings;
    private final Random random;
    private final List<Story> found = new ArrayList<>();
    private final AtomicLong answers = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();

    /** @param stories that are published and stay so */
    Reading(Node node, List<Story> stories, Findings findings, long seed) {
        this.node = node;
        this.stories = stories;
        this.findings = findings;
        this.random = new Random(seed);
    }

    /** Until it is interrupted. */
    void run() {
        while (true) {
            boolean again = !found.isEmpty() && random.nextBoolean();
            List<Story> among = again ? found : stories;
            ask(among.get(random.nextInt(among.size())), again);
            Pauses.millis(50);
        }
    }

    private void ask(Story story, boolean again) {
        try {
            String page = node.searched(story.token());
            if (page == null) {
                refused.incrementAndGet();
                return;
            }
            answers.incrementAndGet();
            boolean has = page.contains(story.headline());
            if (again && !has) {
                findings.add(node.name() + " no longer finds " + story.token());
                found.remove(story);
            } else if (!again && has && found.size() < KNOWN && !found.contains(story)) {
                found.add(story);
            }
        } catch (IOException e) {
            refused.incrementAndGet();
        }
    }

    /** How long until the node answers searches again; the most that was waited for if it does not. */
    static Duration untilAnswered(Node node, Duration most) {
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < most.toNanos()) {
            if (node.answers("/search?q=Hafen")) {
                return Duration.ofNanos(System.nanoTime() - begun);
            }
            Pauses.millis(100);
        }
        return most;
    }

    String summary() {
        return node.name() + " answered " + answers + " searches and refused " + refused;
    }
}
