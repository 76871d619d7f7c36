package org.depesche.web.requests;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.EstimationProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.depesche.web.Area;
import org.depesche.web.BrokenRequest;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps one address from having the pages that cost something all to itself, and from sending what is broken without
 * end: a bucket of tokens for each. Whoever has sent too much of the latter is told to wait whatever they ask for. It
 * stands before the filters that could refuse a request, so that those count which they do.
 */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER - 3)
class RequestLimit extends OncePerRequestFilter {

    private static final Pattern NUMBER = Pattern.compile("[0-9.]+|[0-9a-fA-F:.%]*:[0-9a-fA-F:.%]*");

    /** What one address has left. */
    private record Left(Bucket costly, Bucket broken) {}

    private final long perSecond;
    private final long burst;
    private final Cache<String, Left> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    RequestLimit(RequestLimitSettings settings) {
        this.perSecond = settings.perSecond();
        this.burst = Math.max(settings.burst(), settings.perSecond());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return perSecond <= 0 || isOnThisMachine(request.getRemoteAddr());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Left left = buckets.get(request.getRemoteAddr(), address -> new Left(bucket(), bucket()));
        EstimationProbe broken = left.broken().estimateAbilityToConsume(1);
        if (!broken.canBeConsumed()) {
            refuse(response, broken.getNanosToWaitForRefill());
            return;
        }
        if (isCostly(request)) {
            ConsumptionProbe costly = left.costly().tryConsumeAndReturnRemaining(1);
            if (!costly.isConsumed()) {
                refuse(response, costly.getNanosToWaitForRefill());
                return;
            }
        }
        chain.doFilter(request, response);
        if (BrokenRequest.was(request, response)) {
            left.broken().tryConsume(1);
        }
    }

    private static void refuse(HttpServletResponse response, long nanos) throws IOException {
        long seconds = Duration.ofNanos(nanos)
                .plusNanos(999_999_999) // whole seconds, rounded up
                .toSeconds();
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }

    /** Opened from a search, an article asks for the hits around it. */
    private static boolean isCostly(HttpServletRequest request) {
        return Area.COSTLY.holds(request) || Area.ARTICLES.holds(request) && request.getQueryString() != null;
    }

    /** A proxy may call a client what it likes: no name is looked up. */
    private static boolean isOnThisMachine(String address) {
        try {
            return NUMBER.matcher(address).matches()
                    && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
