package org.depesche.crawl;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Goes wherever links lead, from page to page and beyond, and hands on the answers. Of addresses that are of one shape,
 * like the pages of two people, it asks for a few: archives have no end.
 */
final class Crawl {

    private static final int AT_ONCE = 4;

    /** More names of parameters stand for combinations that say nothing new. */
    private static final int MOST_PARAMETERS = 3;

    private final Guest guest;
    private final int ofOneShape;
    private final Consumer<Answer> reader;
    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private final Map<String, AtomicInteger> shapes = new ConcurrentHashMap<>();
    private final Map<Integer, AtomicInteger> statuses = new ConcurrentHashMap<>();

    /** @param ofOneShape how many addresses of one shape are asked for where a link leads to them */
    Crawl(Guest guest, int ofOneShape, Consumer<Answer> reader) {
        this.guest = guest;
        this.ofOneShape = ofOneShape;
        this.reader = reader;
    }

    /** Asks for all of these, and nothing more. */
    void ask(Collection<String> paths) {
        each(paths, path -> visit(path));
    }

    /** Asks for all of these, and for the addresses that they lead to. */
    void follow(Collection<String> paths) {
        Set<String> next = new TreeSet<>(paths);
        while (!next.isEmpty()) {
            Set<String> links = ConcurrentHashMap.newKeySet();
            each(next, path -> links.addAll(visit(path)));
            next = new TreeSet<>();
            for (String link : new TreeSet<>(links)) {
                if (!asked.contains(link) && isNews(link)) {
                    next.add(link);
                }
            }
        }
    }

    private Set<String> visit(String path) {
        if (!asked.add(path)) {
            return Set.of();
        }
        Answer answer = guest.get(path);
        statuses.computeIfAbsent(answer.status(), status -> new AtomicInteger()).incrementAndGet();
        reader.accept(answer);
        return answer.links();
    }

    private boolean isNews(String link) {
        if (link.startsWith("/sign-out") || link.replaceAll("[^&]", "").length() >= MOST_PARAMETERS) {
            return false;
        }
        return shapes.computeIfAbsent(shape(link), shape -> new AtomicInteger()).incrementAndGet() <= ofOneShape;
    }

    /** The part of an address that is the same in others that are answered by the same means. */
    static String shape(String link) {
        int question = link.indexOf('?');
        String path = (question < 0 ? link : link.substring(0, question))
                .replaceAll("\\d+", "#")
                .replaceAll("#/(?:[^/]*-[^/]*|[^/]{13,})$", "#/…")
                .replaceAll("-[0-9a-f#]{32}\\.", "-….");
        TreeSet<String> parameters = new TreeSet<>();
        if (question >= 0) {
            for (String parameter : link.substring(question + 1).split("&")) {
                String name = parameter.replaceFirst("=.*", "");
                parameters.add(name.matches("facet|sort|kind|days|letter") ? parameter : name);
            }
        }
        return path + (parameters.isEmpty() ? "" : "?" + String.join("&", parameters));
    }

    private static void each(Collection<String> paths, Consumer<String> what) {
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Callable<Object>> all = new ArrayList<>();
            paths.forEach(path -> all.add(Executors.callable(() -> what.accept(path))));
            for (Future<Object> one : threads.invokeAll(all)) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Set<String> asked() {
        return asked;
    }

    Map<Integer, AtomicInteger> statuses() {
        return new TreeMap<>(statuses);
    }
}
