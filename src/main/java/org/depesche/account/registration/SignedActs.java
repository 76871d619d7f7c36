package org.depesche.account.registration;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The acts of users in the newsroom, which are signed with their names. */
@Component
class SignedActs {

    /** In both languages, since it is stored; no account can have this name. */
    static final String NOBODY = "gelöschtes Konto (deleted account)";

    /** The columns with names, by table. */
    private static final Map<String, String[]> SIGNED = Map.ofEntries(
            Map.entry("action_log", new String[] {"who", "about"}),
            Map.entry("account_group", new String[] {"made_by"}),
            Map.entry("article", new String[] {"withheld_by"}),
            Map.entry("article_revision", new String[] {"recorded_by", "silent_by"}),
            Map.entry("article_state_change", new String[] {"who"}),
            Map.entry("article_picture", new String[] {"withheld_by"}),
            Map.entry("folder_entry", new String[] {"added_by"}),
            Map.entry("ingest_run", new String[] {"created_by"}),
            Map.entry("invitation", new String[] {"made_by"}),
            Map.entry("likeness", new String[] {"decided_by"}),
            Map.entry("measure_unlike", new String[] {"decided_by"}),
            Map.entry("register_act", new String[] {"done_by", "undone_by"}),
            Map.entry("retagging", new String[] {"begun_by"}),
            Map.entry("subscription", new String[] {"created_by"}),
            Map.entry("tag_decision", new String[] {"who", "undone_by"}));

    private final JdbcClient jdbc;

    SignedActs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the acts of a user, without the name. */
    void forget(String name) {
        SIGNED.forEach((table, columns) -> {
            for (String column : columns) {
                jdbc.sql("update %s set %2$s = :nobody where %2$s = :name".formatted(table, column))
                        .param("nobody", NOBODY)
                        .param("name", name)
                        .update();
            }
        });
    }
}
