package org.depesche.alert.delivery;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.depesche.alert.AlertSettings;
import org.depesche.web.PublicInternet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Posts to addresses of webhooks: to machines on the public internet only, unless the operator named them, without cookies and
 * redirects. Of an answer only the status is read.
 */
@Component
class WebhookCalls implements DisposableBean {

    private static final Duration DEADLINE = Duration.ofSeconds(20);

    private final CloseableHttpClient client;

    WebhookCalls(AlertSettings settings) {
        Timeout patience = Timeout.of(DEADLINE);
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new Resolver(settings))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(patience)
                                .setSocketTimeout(patience)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(patience)
                        .setConnectionRequestTimeout(patience)
                        .build())
                .setUserAgent("Depesche")
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .build();
    }

    /** A header. */
    record Field(String name, String value) {}

    /** Checks the address to which the client connects, so that no host can change it between check and call. */
    private record Resolver(AlertSettings settings) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            InetAddress[] found = SystemDefaultDnsResolver.INSTANCE.resolve(host);
            if (!settings.isPrivate(host) && !Arrays.stream(found).allMatch(PublicInternet::has)) {
                throw new UnknownHostException(host);
            }
            return found;
        }

        @Override
        public @Nullable String resolveCanonicalHostname(String host) throws UnknownHostException {
            return SystemDefaultDnsResolver.INSTANCE.resolveCanonicalHostname(host);
        }
    }

    /**
     * Posts JSON.
     *
     * @return the status of the answer
     */
    int post(URI address, String json, List<Field> headers) throws IOException {
        HttpPost request = new HttpPost(address);
        headers.forEach(header -> request.setHeader(header.name(), header.value()));
        request.setEntity(new StringEntity(json, ContentType.APPLICATION_JSON));
        // a host that sends a byte now and then must not hold up the others
        CompletableFuture<Void> cut = CompletableFuture.runAsync(
                request::abort, CompletableFuture.delayedExecutor(DEADLINE.toMillis(), TimeUnit.MILLISECONDS));
        // closing it drops the rest of the answer, which may have no end
        try (ClassicHttpResponse answer = client.executeOpen(HttpHost.create(address), request, null)) {
            return answer.getCode();
        } catch (RuntimeException e) {
            throw new IOException(e);
        } finally {
            cut.cancel(false);
        }
    }

    @Override
    public void destroy() throws IOException {
        client.close();
    }
}
