package org.depesche.register;

/**
 * Where a place lies.
 *
 * @param latitude in degrees, north of the equator
 * @param longitude in degrees, east of Greenwich
 * @param feature GeoNames' code: {@code PCLI} a country, {@code ADM1} a region, {@code PPL…} a town; empty if not known
 */
public record Location(double latitude, double longitude, String feature) {}
