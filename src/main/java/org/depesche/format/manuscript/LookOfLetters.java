package org.depesche.format.manuscript;

/** How the letters of a paragraph look taken together. */
final class LookOfLetters {

    private int all;
    private int bold;
    private int italic;
    private double points;

    void add(String text, Look look) {
        int letters = (int) text.chars().filter(Character::isLetterOrDigit).count();
        all += letters;
        bold += look.isBold() ? letters : 0;
        italic += look.isItalic() ? letters : 0;
        points += letters * look.points();
    }

    boolean areBold() {
        return all > 0 && bold == all;
    }

    boolean areItalic() {
        return all > 0 && italic == all;
    }

    /** The average size in points; 0 if there are no letters. */
    float size() {
        return all == 0 ? 0 : (float) (points / all);
    }
}
