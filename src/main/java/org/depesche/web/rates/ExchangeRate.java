package org.depesche.web.rates;

import java.math.BigDecimal;

/**
 * What a currency was worth in a year.
 *
 * @param currency ISO 4217
 * @param euros for one unit of the currency
 * @param source whose rate it is, to be shown beside it
 */
record ExchangeRate(int year, String currency, BigDecimal euros, String source) {}
