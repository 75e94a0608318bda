package org.suffice.ui.adddata;

/** A line in the list of files and sheets. */
sealed interface Entry permits FileDraft, SheetDraft {}
