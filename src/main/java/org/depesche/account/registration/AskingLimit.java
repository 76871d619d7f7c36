package org.depesche.account.registration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.depesche.account.SignInThrottle;
import org.springframework.stereotype.Component;

/** Bounds how often one address may have mails sent: ten times an hour, on each node. */
@Component
class AskingLimit {

    private static final int MOST = 10;

    private final Cache<String, AtomicInteger> asked = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    /** Counts a question, and tells whether it may be answered. */
    boolean allows(String address) {
        return asked.get(SignInThrottle.network(address), each -> new AtomicInteger())
                        .incrementAndGet()
                <= MOST;
    }
}
