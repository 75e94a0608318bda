package org.suffice.samples.searches;

import java.time.LocalDate;
import java.time.Period;
import org.suffice.samples.history.Sex;

/** A child for whom a home is sought. */
record SoughtChild(String reference, LocalDate born, Sex sex) {

    int ageAt(LocalDate date) {
        return Period.between(born, date).getYears();
    }
}
