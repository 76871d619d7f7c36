package org.depesche.search.names;

import java.util.BitSet;
import java.util.List;
import org.depesche.register.Register;
import org.depesche.search.words.NameSound;
import org.depesche.tagging.EntityKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the names of people in visible articles that sound like a typed name. */
@Component
public class NamesBySound {

    private static final int MOST_IDS = 500;

    private final JdbcClient jdbc;
    private final NameIndex names;

    NamesBySound(JdbcClient jdbc, NameIndex names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    /**
     * Names that sound the same and are spelt otherwise; for one word, surnames.
     *
     * @param typed words with blanks between them
     * @return names as the register writes them; empty for a name of very few sounds, which many others have
     */
    public List<String> like(String typed, int most) {
        String folded = Register.fold(typed);
        NameSound sound = NameSound.of(folded);
        BitSet entities = sound.isTelling() ? names.sounding(folded) : new BitSet();
        if (entities.isEmpty()) {
            return List.of();
        }
        boolean isSurname = sound.codes().size() == 1;
        return jdbc
                .sql("""
                select distinct n.name from entity_name n
                join entity e on e.id = n.entity_id
                join entity c on c.id = e.canonical_id
                where e.id = any(:ids) and n.removed_by is null and c.kind = :kind and not c.hidden
                    and exists (select from entity o join visible_mention m on m.entity_id = o.id where o.canonical_id = c.id)
                order by n.name
                """)
                .param("ids", entities.stream().limit(MOST_IDS).boxed().toArray(Integer[]::new))
                .param("kind", EntityKind.PERSON.name())
                .query(String.class)
                .list()
                .stream()
                .map(name -> isSurname ? name.substring(name.lastIndexOf(' ') + 1) : name)
                .filter(name -> NameSound.of(Register.fold(name)).equals(sound))
                .filter(name -> !Register.fold(name).equals(folded))
                .distinct()
                .limit(most)
                .toList();
    }
}
