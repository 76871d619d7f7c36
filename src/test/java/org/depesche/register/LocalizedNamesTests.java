package org.depesche.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.depesche.DepescheTest;
import org.depesche.tagging.EntityKey;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Origin;
import org.depesche.tagging.Tagger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;

@DepescheTest
class LocalizedNamesTests {

    @Autowired
    private Register register;

    @Autowired
    private Entities entities;

    @Autowired
    private LocalizedNames names;

    @Autowired
    private Tagger tagger;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void forgetTheReader() {
        LocaleContextHolder.resetLocaleContext();
    }

    private String shown(int id, Locale reader) {
        LocaleContextHolder.setLocale(reader);
        return names.of(entities.findById(id).orElseThrow());
    }

    private int enter(String name, Locale language) {
        EntityKey key = tagger.key(EntityKind.PLACE, name, language);
        return register.resolve(List.of(key), Origin.SOURCE, language).get(key);
    }

    @Test
    void everyReaderSeesTheNameOfTheirLanguage() {
        int id = enter("Thessaloniki", Locale.GERMAN);
        int venice = enter("Venice", Locale.ENGLISH);

        assertThat(shown(venice, Locale.GERMANY)).isEqualTo("Venedig");
        assertThat(shown(venice, Locale.UK)).isEqualTo("Venice");
        assertThat(shown(venice, Locale.FRANCE)).isEqualTo("Venedig");
        assertThat(shown(id, Locale.UK)).isEqualTo("Thessaloniki");
    }

    @Test
    void theNameThatAnEditorGaveIsShownToAll() {
        int id = enter("Antwerpen", Locale.GERMAN);
        jdbc.sql("update entity set name = 'Antwerpen am Hafen', name_decided = true where id = ?")
                .param(id)
                .update();
        names.on(new RegisterChanged(Set.of(id)));

        assertThat(shown(id, Locale.UK)).isEqualTo("Antwerpen am Hafen");
    }
}
