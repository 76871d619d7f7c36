package org.depesche.crawl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** Somebody who asks the site over the network, signed in or not, and follows no redirect by themselves. */
final class Guest {

    private final HttpClient client;
    private final String site;
    private String authorization = "";

    Guest(int port) {
        this.site = "http://localhost:" + port;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .build();
    }

    /** By the form for pages and feeds, by name and password for programs' interface. */
    Guest signedIn(String name, String password) {
        Answer answer = post("/sign-in", Map.of("username", name, "password", password));
        if (answer.status() >= 400 || answer.headers().contains("/sign-in")) {
            throw new AssertionError(name + " could not sign in: " + answer.status() + answer.headers());
        }
        byte[] pair = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        authorization = "Basic " + Base64.getEncoder().encodeToString(pair);
        return this;
    }

    Answer get(String path) {
        return ask("GET", path, HttpRequest.BodyPublishers.noBody(), null);
    }

    Answer head(String path) {
        return ask("HEAD", path, HttpRequest.BodyPublishers.noBody(), null);
    }

    /** Sends a form with the token of one that this guest was shown. */
    Answer post(String path, Map<String, String> fields) {
        String page = get(path.startsWith("/sign-in") ? path : "/account").body();
        String token = Jsoup.parse(page).select("input[name=_csrf]").attr("value");
        String form = fields.entrySet().stream()
                .map(field -> Answer.encoded(field.getKey()) + "=" + Answer.encoded(field.getValue()))
                .collect(Collectors.joining("&", "_csrf=" + Answer.encoded(token) + "&", ""));
        return ask("POST", path, HttpRequest.BodyPublishers.ofString(form), "application/x-www-form-urlencoded");
    }

    Answer post(String path, byte[] body, String type) {
        return ask("POST", path, HttpRequest.BodyPublishers.ofByteArray(body), type);
    }

    private Answer ask(String method, String path, HttpRequest.BodyPublisher body, String type) {
        URI url = URI.create(site + path);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(url).method(method, body).header("Accept-Language", "de");
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (path.startsWith("/api/") && !authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        try {
            HttpResponse<String> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            String headers = response.headers().map().entrySet().stream()
                    .flatMap(header -> header.getValue().stream().map(value -> header.getKey() + ": " + value))
                    .collect(Collectors.joining("\n"));
            String got = response.headers().firstValue("Content-Type").orElse("");
            return new Answer(method + " " + path, url, response.statusCode(), got, headers, response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
