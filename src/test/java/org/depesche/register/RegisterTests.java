package org.depesche.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.depesche.DepescheTest;
import org.depesche.tagging.EntityKey;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Origin;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DepescheTest
class RegisterTests {

    @Autowired
    private Register register;

    @Autowired
    private Entities entities;

    @Autowired
    private JdbcClient jdbc;

    private final String key = "name:" + UUID.randomUUID();

    @Test
    void everySpellingOfAKeyIsOneEntity() {
        int english = resolve("Vladimir Petrov", Locale.ENGLISH);
        int german = resolve("Wladimir Petrow", Locale.GERMAN);

        assertThat(german).isEqualTo(english);
        assertThat(jdbc.sql("select name from entity_name where entity_id = ? order by id")
                        .param(english)
                        .query(String.class)
                        .list())
                .containsExactly("Vladimir Petrov", "Wladimir Petrow");
    }

    @Test
    void theGermanNameIsShownWhicheverComesFirst() {
        int id = resolve("Vladimir Petrov", Locale.ENGLISH);
        assertThat(name(id)).isEqualTo("Vladimir Petrov");

        resolve("Wladimir Petrow", Locale.GERMAN);
        assertThat(name(id)).isEqualTo("Wladimir Petrow");

        resolve("Vladimir Petrov", Locale.ENGLISH);
        resolve("Wladimir Petrov", Locale.GERMAN);
        assertThat(name(id)).isEqualTo("Wladimir Petrow");
    }

    private int resolve(String name, Locale language) {
        EntityKey named = new EntityKey(EntityKind.PERSON, key, name);
        return register.resolve(List.of(named), Origin.MACHINE, language).get(named);
    }

    private String name(int id) {
        return entities.findById(id).orElseThrow().name();
    }
}
