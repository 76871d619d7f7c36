package org.depesche.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.depesche.ServerTest;
import org.depesche.account.password.Caller;
import org.depesche.account.password.Passwords;
import org.depesche.web.AccessSettings.AccessMode;
import org.depesche.web.Role;
import org.depesche.web.TokenScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.MappedInterceptor;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Every route that the application maps, asked for by everybody, by every method and in every spelling of its path. The
 * table of rights is {@code routes.txt}: a route without a line in it fails.
 */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("archive of routes")
@ServerTest(properties = "depesche.test.archive=routes")
class RouteTests {

    private static final String WALK = "X-Walk";
    private static final String REACHED = "X-Reached";

    /** Headers and body, where a route takes one kind alone. */
    private static final Map<String, String[]> BODIES = Map.of(
            "/api/v1/uploads",
            new String[] {
                "Content-Type: multipart/form-data; boundary=x\r\n",
                "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--x--\r\n"
            },
            "/api/v1/analysis",
            new String[] {"Content-Type: application/json\r\n", "{}"});

    private static final String[] NO_BODY = {"", ""};

    /** The framework's own answer about a path: which methods it has. */
    private static final String ALLOWED_METHODS = "allowed methods";

    private static final List<String> METHODS = List.of("GET", "HEAD", "POST");

    /** Methods that hardly any route has; a caller without rights and one with all of them use them. */
    private static final List<String> RARE_METHODS = List.of("PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND");

    /** Says which handler a request of this test would have reached, in its place: nothing is done. */
    @TestConfiguration
    static class Turnstile {

        @Bean
        MappedInterceptor turnstile() {
            return new MappedInterceptor(new String[] {"/**"}, new HandlerInterceptor() {
                @Override
                public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
                        throws IOException {
                    if (request.getHeader(WALK) == null || request.getDispatcherType() != DispatcherType.REQUEST) {
                        return true;
                    }
                    // No success, or the change would be entered into the log.
                    response.setStatus(418);
                    Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
                    response.setHeader(REACHED, pattern == null ? ALLOWED_METHODS : pattern.toString());
                    response.flushBuffer();
                    return false;
                }
            });
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private ObjectProvider<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    private FilterChainProxy filters;

    @Autowired
    private ServletContext servlets;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private Passwords passwords;

    private final List<Route> routes = Route.all();
    private final Map<String, Route> byPattern = routes.stream()
            .collect(Collectors.toMap(Route::pattern, route -> route, (one, other) -> one, LinkedHashMap::new));

    @Test
    void everyRouteHasALineInTheTable() {
        Map<String, Set<String>> mapped = new LinkedHashMap<>();
        mappings.forEach(mapping -> mapping.getHandlerMethods().keySet().forEach(info -> methods(mapped, info)));
        Set<String> lines = new TreeSet<>();
        mapped.forEach((pattern, methods) -> lines.add(String.join(",", methods) + " " + pattern));

        Set<String> table = new TreeSet<>();
        routes.forEach(route -> table.add(route.line()));
        assertThat(table)
                .as("add what is missing to routes.txt, with whom it is open to, and its path to SiteArea")
                .isEqualTo(lines);
    }

    private static void methods(Map<String, Set<String>> mapped, RequestMappingInfo info) {
        for (String pattern : info.getPatternValues()) {
            Set<String> methods = mapped.computeIfAbsent(pattern, p -> new TreeSet<>());
            info.getMethodsCondition().getMethods().forEach(method -> methods.add(method.name()));
            if (info.getMethodsCondition().isEmpty()) {
                methods.add("any");
            }
        }
    }

    @Test
    void nothingElseAnswers() {
        assertThat(servlets.getServletRegistrations().values())
                .allSatisfy(servlet -> assertThat(servlet.getMappings()).containsExactly("/"))
                .hasSize(1);
        Set<String> answering = filters.getFilterChains().stream()
                .flatMap(chain -> chain.getFilters().stream())
                .map(filter -> filter.getClass().getSimpleName())
                .filter(name -> name.matches(".*(Authentication|Logout|Page|WebAuthn|Token|Submit).*Filter"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(answering)
                .as("filters that have addresses of their own, or sign in")
                .containsExactly(
                        "AnonymousAuthenticationFilter",
                        "ApiTokenFilter",
                        "BasicAuthenticationFilter",
                        "LogoutFilter",
                        "UsernamePasswordAuthenticationFilter");
    }

    @Test
    void nobodyGetsFurtherThanTheTableSaysHoweverTheySpellIt() throws Exception {
        List<Caller> callers = callers();
        AtomicInteger asked = new AtomicInteger();
        List<String> wrong = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<List<String>>> walks = new ArrayList<>();
            for (Caller caller : callers) {
                walks.add(threads.submit(walk(caller, asked)));
            }
            for (Future<List<String>> walk : walks) {
                wrong.addAll(walk.get());
            }
        }
        LoggerFactory.getLogger(RouteTests.class)
                .info(
                        "{} requests: {} routes, {} callers, {} spellings, {} methods",
                        asked,
                        routes.size(),
                        callers.size(),
                        Spelling.values().length,
                        METHODS.size() + RARE_METHODS.size());

        assertThat(wrong).isEmpty();
    }

    private List<Caller> callers() throws IOException {
        List<Caller> callers = new ArrayList<>();
        try (Wire wire = new Wire(port)) {
            callers.add(Caller.browser(wire, null));
            for (Role role : Role.values()) {
                Account account = accounts.save(Caller.account(role, passwords));
                callers.add(Caller.browser(wire, account));
                String secret = Secret.token();
                tokens.save(new ApiToken(
                        account,
                        "walk",
                        TokenScope.ALL,
                        OffsetDateTime.now(),
                        OffsetDateTime.now().plusDays(1),
                        secret));
                callers.add(Caller.program(account, secret));
            }
        }
        return callers;
    }

    private Callable<List<String>> walk(Caller caller, AtomicInteger asked) {
        return () -> {
            List<String> wrong = new ArrayList<>();
            try (Wire wire = new Wire(port)) {
                for (Route route : routes) {
                    for (String method : methods(caller, route)) {
                        ask(wire, caller, route, method, Spelling.PLAIN, wrong);
                        asked.incrementAndGet();
                    }
                    String method = route.methods().contains("GET") ? "GET" : "POST";
                    // A caller who may anyway gains nothing by a spelling; administrators look whether it is the same
                    // route. And a caller with a session or token that does not count there is nobody.
                    boolean somebody = caller.role() == null || caller.roleAt(route.pattern()) != null;
                    boolean looks = caller.role() == Role.ADMIN || !mayReach(route.pattern(), caller, method);
                    if (somebody && looks) {
                        for (Spelling spelling : Spelling.values()) {
                            ask(wire, caller, route, method, spelling, wrong);
                            asked.incrementAndGet();
                        }
                    }
                }
            }
            return wrong;
        };
    }

    private static Set<String> methods(Caller caller, Route route) {
        Set<String> methods = new LinkedHashSet<>(METHODS);
        methods.addAll(route.methods());
        if (caller.role() == null || caller.role() == Role.ADMIN) {
            methods.addAll(RARE_METHODS);
        }
        return methods;
    }

    private void ask(Wire wire, Caller caller, Route route, String method, Spelling spelling, List<String> wrong)
            throws IOException {
        String path = spelling.of(route.path());
        String[] sent = method.equals("POST") ? BODIES.getOrDefault(route.pattern(), NO_BODY) : NO_BODY;
        Wire.Answer answer = wire.send(
                method + " " + path + " HTTP/1.1\r\nAccept: application/json, */*\r\n" + WALK + ": 1\r\n" + sent[0]
                        + caller.headers(),
                sent[1]);
        String reached = answer.header(REACHED);
        String what = "%s %s by %s: %d, reached %s".formatted(method, path, caller.name(), answer.status(), reached);
        if (reached == null && (answer.status() >= 500 && answer.status() != 501 || answer.status() < 300)) {
            wrong.add(what + ", which is no refusal");
        }
        String open = ALLOWED_METHODS.equals(reached) && method.equals("OPTIONS") ? route.pattern() : reached;
        if (open != null && !mayReach(open, caller, method)) {
            wrong.add(what + ", which is not theirs");
        }
        boolean mapped = route.methods().contains(method)
                || method.equals("HEAD") && route.methods().contains("GET");
        if (spelling == Spelling.PLAIN && mapped && mayReach(route.pattern(), caller, method) != (reached != null)) {
            wrong.add(what + ", against the table");
        }
    }

    private boolean mayReach(String pattern, Caller caller, String method) {
        if (pattern.equals("/**") || pattern.equals("/webjars/**")) {
            return true; // files of the application itself, which are for all
        }
        Route route = byPattern.get(pattern);
        boolean form = caller.program()
                && !pattern.startsWith("/api/")
                // the secret in a mail's link stands for the token of a form
                && !pattern.startsWith("/alerts/ends/")
                && !List.of("GET", "HEAD", "OPTIONS").contains(method);
        return route != null && !form && route.open().to(caller.roleAt(pattern), AccessMode.PUBLIC);
    }
}
