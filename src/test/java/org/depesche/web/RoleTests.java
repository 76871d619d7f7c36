package org.depesche.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.TestingAuthenticationToken;

/** The roles that each role includes; roles are compared in one class alone. */
class RoleTests {

    /** Code that compares a role by its name, or one that is stored with one that is needed. */
    private static final Pattern COMPARED = Pattern.compile("ROLE_|isUserInRole|has(Any)?(Role|Authority)\\b"
            + "|@PreAuthorize|@Secured|@RolesAllowed|sec:authorize"
            + "|\\bgetAuthorities\\(\\)\\s*\\.stream\\b|\\brole\\(\\)\\s*\\.(name|equals)\\b|\\brole\\.name\\(\\)\\s*[.=!]"
            + "|[!=]=\\s*Role\\.(READER|EDITOR|LEGAL|ADMIN)");

    @ParameterizedTest
    @CsvSource(textBlock = """
            READER, READER
            EDITOR, READER EDITOR
            LEGAL,  READER EDITOR LEGAL
            ADMIN,  READER EDITOR ADMIN
            """)
    void eachRoleIncludesTheseAndNoOther(Role role, String included) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        role.authorities().forEach(authority -> request.addUserRole(authority.getAuthority()));
        var signedIn = new TestingAuthenticationToken("somebody", null, role.authorities());

        List<Role> expected =
                Arrays.stream(included.split(" ")).map(Role::valueOf).toList();
        for (Role other : Role.values()) {
            boolean may = expected.contains(other);
            assertThat(role.includes(other)).as(other.name()).isEqualTo(may);
            assertThat(other.isHeldBy(request)).as(other.name()).isEqualTo(may);
            assertThat(other.isHeldBy(signedIn)).as(other.name()).isEqualTo(may);
            assertThat(other.required().authorize(() -> signedIn, request).isGranted())
                    .as(other.name())
                    .isEqualTo(may);
        }
    }

    @Test
    void rolesAreComparedInOnePlace() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            String elsewhere = files.filter(file -> file.toString().matches(".*\\.(java|html)"))
                    .filter(file -> !file.endsWith("web/Role.java"))
                    .flatMap(RoleTests::comparisons)
                    .collect(Collectors.joining("\n"));
            assertThat(elsewhere).as("ask Role instead").isEmpty();
        }
    }

    private static Stream<String> comparisons(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> COMPARED.matcher(line).find())
                    .map(line -> file + ": " + line.strip());
        } catch (IOException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }
}
