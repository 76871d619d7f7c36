package org.depesche.alert;

import java.util.Locale;
import org.depesche.account.Account;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Saves searches, and writes the events that the matching of articles writes. */
public record TestSearches(SavedSearches searches, JdbcClient jdbc) {

    public SavedSearch save(Account owner, String name, String address) {
        long id = searches.add(owner.id(), name, address, Locale.GERMAN, 100).orElseThrow();
        return searches.find(id, owner.id()).orElseThrow();
    }

    /** The search as it is now. */
    public SavedSearch again(SavedSearch search) {
        return searches.find(search.id(), search.accountId()).orElseThrow();
    }

    /** @param number of the event among those of the article, and its revision */
    public void happens(SavedSearch search, long article, String kind, int number) {
        jdbc.sql("""
                        insert into saved_search_event
                            (saved_search_id, article_id, number, kind, revision, happened_at)
                        values (?, ?, ?, ?, ?, now())
                        """).params(search.id(), article, number, kind, number).update();
    }
}
