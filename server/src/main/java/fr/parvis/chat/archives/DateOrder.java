package fr.parvis.chat.archives;

/// In which order an export writes a date; where the year comes first there is no doubt.
enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST
}
