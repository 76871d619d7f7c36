package org.depesche.crawl;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Every address that the application maps for reading: a new one is crawled, too. */
final class Routes {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::((?:[^{}]|\\{[^{}]*})*))?}");

    /** A day of the crawled archive, and all other values that are not counted up. */
    private static final List<String[]> KNOWN = List.of(
            new String[] {"year", "2024"},
            new String[] {"month", "05"},
            new String[] {"day", "16"},
            new String[] {"part", "1"},
            new String[] {"secret", "A".repeat(43)},
            new String[] {"slug", "x"});

    private record Route(PathPattern pattern, HandlerMethod method) {}

    private final List<Route> routes = new ArrayList<>();
    private final Collection<Long> articles;
    private final Collection<Long> ids;
    private final Collection<String> hashes;

    /**
     * @param articles of articles
     * @param ids that things of the archive have
     * @param hashes of originals
     */
    Routes(
            RequestMappingHandlerMapping mapping,
            Collection<Long> articles,
            Collection<Long> ids,
            Collection<String> hashes) {
        this.articles = articles;
        this.ids = ids;
        this.hashes = hashes;
        mapping.getHandlerMethods().forEach((info, method) -> {
            if (isForReading(info)) {
                info.getPathPatternsCondition()
                        .getPatterns()
                        .forEach(pattern -> routes.add(new Route(pattern, method)));
            }
        });
    }

    private static boolean isForReading(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }

    /** An address for each route and each of the ids; for routes of the newsroom alone, a few ids. */
    Set<String> paths() {
        Set<String> paths = new TreeSet<>();
        for (Route route : routes) {
            String pattern = route.pattern.getPatternString();
            Collection<Long> numbers = pattern.contains("/articles/{") ? articles : ids;
            expand(pattern, isOfTheNewsroom(pattern) ? numbers.stream().limit(2).toList() : numbers, paths);
        }
        paths.removeIf(path -> path.endsWith("/events") || path.equals("/error"));
        return paths;
    }

    private void expand(String pattern, Collection<Long> numbers, Set<String> paths) {
        Matcher variable = VARIABLE.matcher(pattern);
        if (!variable.find()) {
            paths.add(pattern.replace("/**", "/x"));
            return;
        }
        String before = pattern.substring(0, variable.start());
        String behind = pattern.substring(variable.end());
        for (String value : values(variable.group(1), variable.group(2), numbers)) {
            // a number behind the first one is counted in steps of its own
            expand(before + value + behind, before.matches(".*\\d.*") ? List.of(0L, 1L) : numbers, paths);
        }
    }

    private List<String> values(String name, String regex, Collection<Long> numbers) {
        for (String[] known : KNOWN) {
            if (known[0].equals(name)) {
                return List.of(known[1]);
            }
        }
        if (regex != null && regex.matches("[\\w-]+(\\|[\\w-]+)+")) {
            return List.of(regex.split("\\|"));
        }
        if (regex != null && regex.contains("0-9a-f")) {
            return List.copyOf(hashes);
        }
        return numbers.stream().map(String::valueOf).toList();
    }

    /** Addresses that take words to look for. */
    Set<String> searches() {
        Set<String> searches = new TreeSet<>();
        for (Route route : routes) {
            String pattern = route.pattern.getPatternString();
            if (!pattern.contains("{") && !isOfTheNewsroom(pattern) && takesWords(route.method)) {
                searches.add(pattern);
            }
        }
        return searches;
    }

    private static boolean takesWords(HandlerMethod method) {
        return Stream.of(method.getMethodParameters())
                .anyMatch(parameter -> MultiValueMap.class.isAssignableFrom(parameter.getParameterType())
                        || "q".equals(parameter.getParameter().getName()));
    }

    /** Routes for readers that none of these addresses was for. */
    Set<String> missedBy(Collection<String> asked) {
        Set<String> missed = new TreeSet<>();
        List<PathContainer> paths = asked.stream()
                .map(path -> PathContainer.parsePath(path.replaceFirst("\\?.*", "")))
                .toList();
        for (Route route : routes) {
            if (!isOfTheNewsroom(route.pattern.getPatternString())
                    && paths.stream().noneMatch(route.pattern::matches)) {
                missed.add(route.pattern.getPatternString());
            }
        }
        return missed;
    }

    private static boolean isOfTheNewsroom(String pattern) {
        return Stream.of("/editor", "/admin", "/account", "/error").anyMatch(pattern::startsWith);
    }
}
