package org.depesche.web.rates;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The operator's price index.
 *
 * @param priceIndex a CSV file of the columns year or month, index, source; empty: no amount is adjusted
 */
@ConfigurationProperties("depesche")
record PriceIndexSettings(@DefaultValue("") String priceIndex) {}
