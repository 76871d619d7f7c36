package org.depesche.subscription;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Asks the robots.txt of hosts (RFC 9309), an hour old at most. A host without one allows everything; one that cannot be
 * asked allows nothing for now.
 */
@Component
class Robots {

    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(10);

    private final WebRequests web;
    private final Cache<String, BaseRobotRules> rules =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(1_000).build();

    Robots(WebRequests web) {
        this.web = web;
    }

    boolean allow(URI page) {
        return rules(page).isAllowed(page.toString());
    }

    /** The time between two requests that the host asks for, ten seconds at most. */
    Duration delay(URI page) {
        long millis = rules(page).getCrawlDelay();
        Duration asked = Duration.ofMillis(Math.max(0, millis));
        return asked.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : asked;
    }

    private BaseRobotRules rules(URI page) {
        URI robots = page.resolve("/robots.txt");
        return rules.get(robots.toString(), key -> ask(robots));
    }

    private BaseRobotRules ask(URI robots) {
        try {
            byte[] text = web.get(robots, Fetched.State.NONE, "text/plain").bytes();
            return new SimpleRobotRulesParser()
                    .parseContent(
                            robots.toString(),
                            text == null ? new byte[0] : text,
                            "text/plain",
                            List.of(WebRequests.AGENT.toLowerCase(Locale.ROOT)));
        } catch (FetchException e) {
            boolean none = List.of("not-found", "gone", "forbidden").contains(e.problem());
            return new SimpleRobotRules(none ? RobotRulesMode.ALLOW_ALL : RobotRulesMode.ALLOW_NONE);
        }
    }
}
