package org.depesche.web.rates;

import java.math.BigDecimal;

/**
 * The worth of a currency in a year.
 *
 * @param currency ISO 4217
 * @param euros the euros for one unit of the currency
 * @param source the origin of the rate, which pages name beside converted amounts
 */
record ExchangeRate(int year, String currency, BigDecimal euros, String source) {

    record Key(String currency, int year) {}

    Key key() {
        return new Key(currency, year);
    }
}
