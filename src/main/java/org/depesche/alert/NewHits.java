package org.depesche.alert;

/** The new hits of all saved searches of a user, for the masthead; templates reach it as {@code newHits}. */
final class NewHits {

    /** More are said to be more: the number is looked for on every page. */
    private static final int MOST = 99;

    private final SavedSearches searches;
    private final String user;

    NewHits(SavedSearches searches, String user) {
        this.searches = searches;
        this.user = user;
    }

    /** Their number, or a greater one than is written. */
    public int count() {
        return searches.newHits(user, MOST + 1);
    }

    /** A number as it is written: "3", "99+". */
    public String written(int count) {
        return count > MOST ? MOST + "+" : String.valueOf(count);
    }
}
