package org.suffice.model;

/**
 * One category of placement in a scheme, such as "In-house foster carer".
 *
 * @param group id of the group it belongs to, such as {@code fostering}
 */
public record Category(String id, String label, String group) implements Coded {}
