package org.depesche.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps one address from having the pages that cost something all to itself: a bucket of tokens for each. */
@Component
class RequestLimit extends OncePerRequestFilter {

    private static final List<String> LIMITED = List.of(
            "/search",
            "/search.csv",
            "/search.json",
            "/api/v1/search",
            "/people",
            "/places",
            "/organisations",
            "/figures",
            "/archive",
            "/feeds",
            "/sitemaps");

    private final long perSecond;
    private final long burst;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    RequestLimit(@Value("${depesche.limit.per-second}") long perSecond, @Value("${depesche.limit.burst}") long burst) {
        this.perSecond = perSecond;
        this.burst = Math.max(burst, perSecond);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return perSecond <= 0
                || LIMITED.stream().noneMatch(limited -> path.equals(limited) || path.startsWith(limited + "/"))
                        && !isCostlyArticle(path, request)
                || isOnThisMachine(request.getRemoteAddr());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Bucket bucket = buckets.get(request.getRemoteAddr(), address -> bucket());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
            return;
        }
        long seconds = Duration.ofNanos(probe.getNanosToWaitForRefill())
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

    /** Opened from a search, an article asks for the hits around it; copies of it are compared word by word. */
    private static boolean isCostlyArticle(String path, HttpServletRequest request) {
        return path.startsWith("/articles/") && (request.getQueryString() != null || path.endsWith("/similar"));
    }

    /** The address is a number, so no name is looked up. */
    private static boolean isOnThisMachine(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
