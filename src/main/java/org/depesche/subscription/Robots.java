package org.depesche.subscription;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks the robots.txt of hosts (RFC 9309), an hour old at most. A host without one allows everything. */
@Component
class Robots {

    private static final Duration KEPT = Duration.ofHours(1);

    /** A host that could not be asked is asked again. */
    private static final Duration KEPT_SHORTLY = Duration.ofMinutes(5);

    private static final Duration LONGEST_DELAY = Duration.ofSeconds(10);

    private final WebRequests web;
    private final Cache<String, Optional<BaseRobotRules>> rules = Caffeine.newBuilder()
            .expireAfter(Expiry.<String, Optional<BaseRobotRules>>creating(
                    (robots, answer) -> answer.isPresent() ? KEPT : KEPT_SHORTLY))
            .maximumSize(1_000)
            .build();

    Robots(WebRequests web) {
        this.web = web;
    }

    /** @throws FetchException if the host cannot be asked, so that nothing of it may be read for now */
    boolean allow(URI page) throws FetchException {
        return rules(page).isAllowed(page.toString());
    }

    /**
     * The time between two requests that the host asks for, ten seconds at most.
     *
     * @throws FetchException if the host cannot be asked
     */
    Duration delay(URI page) throws FetchException {
        long millis = rules(page).getCrawlDelay();
        Duration asked = Duration.ofMillis(Math.max(0, millis));
        return asked.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : asked;
    }

    private BaseRobotRules rules(URI page) throws FetchException {
        URI robots = page.resolve("/robots.txt");
        return rules.get(robots.toString(), key -> ask(robots))
                .orElseThrow(() -> new FetchException("robots", page.getHost()));
    }

    /** The rules of a host; empty if it cannot be asked. */
    private Optional<BaseRobotRules> ask(URI robots) {
        try {
            byte[] text = web.get(robots, Fetched.State.NONE, "text/plain").bytes();
            return Optional.of(new SimpleRobotRulesParser()
                    .parseContent(
                            robots.toString(),
                            text == null ? new byte[0] : text,
                            "text/plain",
                            List.of(WebRequests.AGENT.toLowerCase(Locale.ROOT))));
        } catch (FetchException e) {
            boolean none = List.of("not-found", "gone", "forbidden").contains(e.problem());
            return none ? Optional.of(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL)) : Optional.empty();
        }
    }
}
