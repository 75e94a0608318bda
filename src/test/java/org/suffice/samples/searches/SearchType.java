package org.suffice.samples.searches;

/** What a request asks for, with the words of the log and the label of the published table. */
enum SearchType {
    TASK_CENTRED("Task centred foster placement (up to 26 weeks)", "Task Centred foster placement (up to 26 weeks)"),
    PERMANENT("Permanent foster placement", "Permanent foster placement"),
    RESPITE("Respite foster placement", "Respite foster placement"),
    MOTHER_AND_BABY("Mother and baby foster placement", "Mother and baby foster placement"),
    CHILDRENS_HOME("Children's home placement", "Children's home placement"),
    FAMILY_ASSESSMENT("Family assessment centre", "Family assessment centre"),
    RESIDENTIAL_SCHOOL("Residential school placement", "Residential school placement");

    private final String words;
    private final String label;

    SearchType(String words, String label) {
        this.words = words;
        this.label = label;
    }

    /** The words of the log. */
    String words() {
        return words;
    }

    /** The label as printed. */
    String label() {
        return label;
    }

    boolean isFostering() {
        return compareTo(MOTHER_AND_BABY) <= 0;
    }
}
