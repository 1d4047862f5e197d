package id.lumbung.admin.regency;

import id.lumbung.admin.Refused;

/// A table could not be read to its end.
class NotRead extends Refused {

    private static final long serialVersionUID = 1L;

    NotRead(String table, Exception cause) {
        super("Table " + table + " could not be read: " + cause.getMessage(), cause);
    }
}
