package org.depesche.remote;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;

/** Makes clients of HTTP for machines that the operator allows. */
public final class RemoteClient {

    private RemoteClient() {}

    /**
     * A client that connects to machines on the public internet only, unless the operator named them, and follows no redirects,
     * keeps no cookies and tries nothing again. Whether a host may be asked is for the caller to check.
     *
     * @param patience for a connection, and for each part of an answer; {@link #cut} bounds the whole
     * @param agent named to hosts
     */
    public static CloseableHttpClient of(AllowedHosts hosts, Duration patience, String agent) {
        Timeout timeout = Timeout.of(patience);
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new PublicAddresses(hosts))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(timeout)
                                .setSocketTimeout(timeout)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(timeout)
                        .setConnectionRequestTimeout(timeout)
                        .build())
                .setUserAgent(agent)
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .build();
    }

    /**
     * Aborts a request after a time: a host that sends a byte now and then must not hold up the others. The caller
     * cancels it once the answer is there.
     */
    public static CompletableFuture<Void> cut(HttpUriRequestBase request, Duration left) {
        return CompletableFuture.runAsync(
                request::abort, CompletableFuture.delayedExecutor(Math.max(1, left.toMillis()), TimeUnit.MILLISECONDS));
    }
}
