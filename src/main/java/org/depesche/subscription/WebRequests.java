package org.depesche.subscription;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.depesche.remote.RemoteClient;
import org.depesche.subscription.Fetched.State;
import org.depesche.web.SiteAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Gets feeds and pages from the web: from allowed hosts with public addresses only, within bytes and time, without
 * cookies. Redirects are followed to allowed hosts.
 */
@Component
class WebRequests implements DisposableBean {

    /** Named to hosts, and looked for in their robots.txt. */
    static final String AGENT = "Depesche";

    private static final int MOST_REDIRECTS = 5;

    private static final int LONGEST_VALUE = 500;
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    private final SubscriptionSettings settings;
    private final Clock clock;
    private final CloseableHttpClient client;

    WebRequests(SubscriptionSettings settings, SiteAddress site, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        String agent = AGENT + (site.baseUrl().isEmpty() ? "" : " (+" + site.baseUrl() + "/about)");
        this.client = RemoteClient.of(settings.allowed(), settings.deadline(), agent);
    }

    /** Gets an address. */
    Fetched get(URI address, State known, String accept) throws FetchException {
        Instant end = clock.instant().plus(settings.deadline());
        URI at = address;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            require(at);
            HttpGet request = new HttpGet(at);
            request.setHeader(HttpHeaders.ACCEPT, accept);
            if (known.etag() != null) {
                request.setHeader(HttpHeaders.IF_NONE_MATCH, known.etag());
            }
            if (known.modified() != null) {
                request.setHeader(HttpHeaders.IF_MODIFIED_SINCE, known.modified());
            }
            Answer answer = ask(request, at, end);
            if (answer.next == null) {
                return answer.fetched;
            }
            at = answer.next;
        }
        throw new FetchException("redirects", address.toString());
    }

    /** Either an answer or the address to which the host refers. */
    private record Answer(Fetched fetched, @Nullable URI next) {}

    private void require(URI address) throws FetchException {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http") || address.getUserInfo() != null) {
            throw new FetchException("address", address.toString());
        }
        if (!settings.allows(address)) {
            throw new FetchException("host", String.valueOf(address.getHost()));
        }
    }

    private Answer ask(HttpGet request, URI at, Instant end) throws FetchException {
        CompletableFuture<Void> cut = RemoteClient.cut(request, Duration.between(clock.instant(), end));
        try {
            return client.execute(request, response -> {
                try {
                    Answer answer = answer(response, at);
                    if (answer.next == null) {
                        return answer;
                    }
                    request.abort();
                    throw new Redirection(answer);
                } catch (FetchException e) {
                    request.abort();
                    throw new Refusal(e);
                }
            });
        } catch (Redirection e) {
            return e.answer;
        } catch (Refusal e) {
            throw e.reason;
        } catch (IOException | RuntimeException e) {
            throw request.isAborted()
                    ? new FetchException(
                            "slow", String.valueOf(settings.deadline().toSeconds()))
                    : FetchException.of(e, String.valueOf(at.getHost()), settings.deadline());
        } finally {
            cut.cancel(false);
        }
    }

    /**
     * Carries an address out of the client's handler. After an exception, and on an aborted connection, the client does not
     * read the rest of an answer, which may have no end.
     */
    private static final class Redirection extends IOException {
        private static final long serialVersionUID = 1;
        private final transient Answer answer;

        Redirection(Answer answer) {
            this.answer = answer;
        }
    }

    /** Carries a reason out of the client's handler, which may throw nothing else. */
    private static final class Refusal extends IOException {
        private static final long serialVersionUID = 1;
        private final FetchException reason;

        Refusal(FetchException reason) {
            super(reason);
            this.reason = reason;
        }
    }

    private Answer answer(ClassicHttpResponse response, URI at) throws FetchException, IOException {
        State state = new State(value(response, HttpHeaders.ETAG), value(response, HttpHeaders.LAST_MODIFIED));
        int code = response.getCode();
        return switch (code) {
            case 200 -> new Answer(new Fetched(at, read(response.getEntity()), state), null);
            case 304 -> new Answer(new Fetched(at, null, state), null);
            case 301, 302, 303, 307, 308 -> new Answer(new Fetched(at, null, state), next(response, at));
            case 404 -> throw new FetchException("not-found");
            case 410 -> throw new FetchException("gone");
            case 401, 403 -> throw new FetchException("forbidden", String.valueOf(code));
            default -> throw new FetchException(retryAfter(response), "status", String.valueOf(code));
        };
    }

    private static @Nullable String value(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        String value = header == null ? null : header.getValue();
        boolean sound = value != null
                && value.length() <= LONGEST_VALUE
                && value.chars().noneMatch(Character::isISOControl);
        return sound ? value : null;
    }

    private static URI next(ClassicHttpResponse response, URI at) throws FetchException {
        String location = value(response, HttpHeaders.LOCATION);
        try {
            return at.resolve(new URI(location == null ? "" : location));
        } catch (URISyntaxException e) {
            throw new FetchException("redirects", at.toString());
        }
    }

    private byte[] read(@Nullable HttpEntity entity) throws FetchException, IOException {
        if (entity == null) {
            return new byte[0];
        }
        int most = Math.toIntExact(settings.most().toBytes());
        byte[] all = entity.getContent().readNBytes(most + 1);
        if (all.length > most) {
            throw new FetchException("large", String.valueOf(settings.most().toMegabytes()));
        }
        return all;
    }

    /** The time that the host asks for, in seconds or as a date, a day at most. */
    private @Nullable Duration retryAfter(ClassicHttpResponse response) {
        String value = value(response, HttpHeaders.RETRY_AFTER);
        if (value == null) {
            return null;
        }
        try {
            Instant date = value.matches("\\d{1,9}") ? null : DateUtils.parseStandardDate(value);
            Duration wait = date != null
                    ? Duration.between(clock.instant(), date)
                    : value.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(value)) : Duration.ZERO;
            return wait.isPositive() ? (wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    @Override
    public void destroy() throws IOException {
        client.close();
    }
}
