package org.depesche.tagging.text;

import org.jspecify.annotations.Nullable;

/** The sets of the lexicon that list each token of a sentence. They are asked for some hundred times a token. */
final class TokenSets {

    private final Lexicon lexicon;
    private final Lexicon.@Nullable Listing[] listings;

    TokenSets(Lexicon lexicon, int tokens) {
        this.lexicon = lexicon;
        this.listings = new Lexicon.Listing[tokens];
    }

    /** @param word of the token, the same one at each call */
    boolean has(WordSet set, int token, String word) {
        Lexicon.Listing listing = listings[token];
        if (listing == null) {
            listing = lexicon.listing(word);
            listings[token] = listing;
        }
        return listing.has(set);
    }
}
