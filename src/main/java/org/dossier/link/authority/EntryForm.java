package org.dossier.link.authority;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.dossier.model.Identifier;
import org.dossier.model.Place;
import org.dossier.model.Text;

/** How an entry is kept in the index: its parts one after the other, without names for them. Of identifiers only scheme and value are kept. */
final class EntryForm {
    private static final int HAS_BEGIN = 1;
    private static final int HAS_END = 2;
    private static final int HAS_PLACE = 4;

    private EntryForm() {}

    static byte[] write(AuthorityEntry entry) throws IOException {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        out.writeString(entry.extract());
        out.writeString(entry.id());
        out.writeString(entry.kind().name());
        out.writeVInt(entry.names().size());
        for (Text name : entry.names()) {
            out.writeString(name.value());
            out.writeString(name.language());
        }
        writeFacts(entry, out);
        out.writeVInt(entry.roles().size());
        for (String role : entry.roles()) {
            out.writeString(role);
        }
        out.writeString(entry.country());
        out.writeVInt(entry.identifiers().size());
        for (Identifier identifier : entry.identifiers()) {
            out.writeString(identifier.scheme());
            out.writeString(identifier.value());
        }
        return out.toArrayCopy();
    }

    private static void writeFacts(AuthorityEntry entry, DataOutput out) throws IOException {
        out.writeByte((byte) ((entry.begin().isPresent() ? HAS_BEGIN : 0)
                | (entry.end().isPresent() ? HAS_END : 0)
                | (entry.at().isPresent() ? HAS_PLACE : 0)));
        if (entry.begin().isPresent()) {
            out.writeZInt(entry.begin().getAsInt());
        }
        if (entry.end().isPresent()) {
            out.writeZInt(entry.end().getAsInt());
        }
        if (entry.at().isPresent()) {
            out.writeString(entry.at().get().latitude());
            out.writeString(entry.at().get().longitude());
        }
    }

    static AuthorityEntry read(BytesRef form) throws IOException {
        DataInput in = new ByteArrayDataInput(form.bytes, form.offset, form.length);
        String extract = in.readString();
        String id = in.readString();
        AuthorityKind kind = AuthorityKind.valueOf(in.readString());
        List<Text> names = new ArrayList<>();
        for (int i = in.readVInt(); i > 0; i--) {
            names.add(new Text(in.readString(), in.readString()));
        }
        int has = in.readByte();
        OptionalInt begin = year(in, has, HAS_BEGIN);
        OptionalInt end = year(in, has, HAS_END);
        Optional<Place.Coordinates> at = (has & HAS_PLACE) == 0
                ? Optional.empty()
                : Optional.of(new Place.Coordinates(in.readString(), in.readString()));
        List<String> roles = new ArrayList<>();
        for (int i = in.readVInt(); i > 0; i--) {
            roles.add(in.readString());
        }
        String country = in.readString();
        List<Identifier> identifiers = new ArrayList<>();
        for (int i = in.readVInt(); i > 0; i--) {
            identifiers.add(new Identifier(in.readString(), in.readString(), List.of()));
        }
        return new AuthorityEntry(extract, id, kind, names, begin, end, roles, at, country, identifiers);
    }

    private static OptionalInt year(DataInput in, int has, int flag) throws IOException {
        return (has & flag) == 0 ? OptionalInt.empty() : OptionalInt.of(in.readZInt());
    }
}
