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
import org.depesche.web.BrokenRequest;
import org.depesche.web.SiteArea;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Limits the costly pages and the broken requests of each address, with a bucket of tokens for each of the two. An address
 * without tokens for broken requests gets no answer at all until it has waited. The filter runs before all filters that
 * refuse requests, so that it counts their refusals.
 */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER - 3)
class RequestLimit extends OncePerRequestFilter {

    private static final Pattern NUMBER = Pattern.compile("[0-9.]+|[0-9a-fA-F:.%]*:[0-9a-fA-F:.%]*");

    /** The remaining tokens of an address. */
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

    /** An article that was opened from a search repeats the search for the neighbouring hits. */
    private static boolean isCostly(HttpServletRequest request) {
        return SiteArea.COSTLY.holds(request) || SiteArea.ARTICLES.holds(request) && request.getQueryString() != null;
    }

    /** Resolves no names, because a proxy may send any as the address of a client. */
    private static boolean isOnThisMachine(String address) {
        try {
            return NUMBER.matcher(address).matches()
                    && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
