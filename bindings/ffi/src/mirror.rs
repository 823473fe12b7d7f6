//! What is the core's, name by name. A variant or a field that the core gains or loses stops the build here.

/// Declares an enum without fields that crosses both ways.
macro_rules! mirror {
    (
        $(#[$meta:meta])*
        $name:ident = $core:ty { $($(#[$variant_meta:meta])* $variant:ident),+ $(,)? }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
        pub enum $name {
            $($(#[$variant_meta])* $variant),+
        }

        impl From<$core> for $name {
            fn from(core: $core) -> Self {
                match core {
                    $(<$core>::$variant => Self::$variant),+
                }
            }
        }

        impl From<$name> for $core {
            fn from(name: $name) -> Self {
                match name {
                    $($name::$variant => Self::$variant),+
                }
            }
        }

        impl crate::cross::Cross<$name> for $core {
            fn cross(self) -> $name {
                self.into()
            }
        }

        impl crate::cross::Read<$core> for $name {
            fn read(self, _field: &str) -> Result<$core, crate::error::CairnError> {
                Ok(self.into())
            }
        }
    };
}

/// Declares a record that is made from the core's. What stands after `;` stays on the core's side.
macro_rules! record {
    (
        $(#[$meta:meta])*
        $name:ident = $core:path {
            $($(#[$field_meta:meta])* $field:ident: $type:ty),+ $(,)?
            $(; $($hidden:ident),+)?
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, uniffi::Record)]
        pub struct $name {
            $($(#[$field_meta])* pub $field: $type),+
        }

        impl From<$core> for $name {
            fn from(core: $core) -> Self {
                let $core { $($field,)+ $($($hidden: _,)+)? } = core;
                Self { $($field: crate::cross::Cross::cross($field)),+ }
            }
        }

        impl crate::cross::Cross<$name> for $core {
            fn cross(self) -> $name {
                self.into()
            }
        }
    };
}

/// Says how the core's is made from a record, field by field. What stands after `;` is the core's own.
macro_rules! read_by_field {
    ($name:ident = $core:path { $($field:ident),+ $(; $($hidden:ident = $default:expr),+)? }) => {
        impl crate::cross::Read<$core> for $name {
            fn read(self, field: &str) -> Result<$core, crate::error::CairnError> {
                // A path of a macro can't begin a struct.
                type Core = $core;
                Ok(Core {
                    $($field: crate::cross::Read::read(
                        self.$field,
                        &crate::cross::within(field, stringify!($field)),
                    )?,)+
                    $($($hidden: $default,)+)?
                })
            }
        }
    };
}

/// Declares a record that the core's is made from: what a person enters.
macro_rules! entered {
    (
        $(#[$meta:meta])*
        $name:ident = $core:path { $($(#[$field_meta:meta])* $field:ident: $type:ty),+ $(,)? }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, uniffi::Record)]
        pub struct $name {
            $($(#[$field_meta])* pub $field: $type),+
        }

        crate::mirror::read_by_field! { $name = $core { $($field),+ } }
    };
}

/// Declares a record that crosses both ways: what a person enters, and corrects.
macro_rules! draft {
    (
        $(#[$meta:meta])*
        $name:ident = $core:path {
            $($(#[$field_meta:meta])* $field:ident: $type:ty),+ $(,)?
            $(; $($hidden:ident = $default:expr),+)?
        }
    ) => {
        crate::mirror::record! {
            $(#[$meta])*
            $name = $core {
                $($(#[$field_meta])* $field: $type),+
                $(; $($hidden),+)?
            }
        }

        crate::mirror::read_by_field! { $name = $core { $($field),+ $(; $($hidden = $default),+)? } }
    };
}

/// Declares an enum with fields that is made from the core's.
macro_rules! choice {
    (
        $(#[$meta:meta])*
        $name:ident = $core:ident {
            $(
                $(#[$variant_meta:meta])*
                $variant:ident $({ $($(#[$field_meta:meta])* $field:ident: $type:ty),+ $(,)? })?
            ),+ $(,)?
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, uniffi::Enum)]
        pub enum $name {
            $(
                $(#[$variant_meta])*
                $variant $({ $($(#[$field_meta])* $field: $type),+ })?
            ),+
        }

        impl From<$core> for $name {
            fn from(core: $core) -> Self {
                match core {
                    $($core::$variant { $($($field),+)? } => Self::$variant {
                        $($($field: crate::cross::Cross::cross($field)),+)?
                    }),+
                }
            }
        }

        impl crate::cross::Cross<$name> for $core {
            fn cross(self) -> $name {
                self.into()
            }
        }
    };
}

/// Declares an enum with fields that crosses both ways.
macro_rules! draft_choice {
    (
        $(#[$meta:meta])*
        $name:ident = $core:ident {
            $(
                $(#[$variant_meta:meta])*
                $variant:ident $({ $($(#[$field_meta:meta])* $field:ident: $type:ty),+ $(,)? })?
            ),+ $(,)?
        }
    ) => {
        crate::mirror::choice! {
            $(#[$meta])*
            $name = $core {
                $($(#[$variant_meta])* $variant $({ $($(#[$field_meta])* $field: $type),+ })?),+
            }
        }

        impl crate::cross::Read<$core> for $name {
            fn read(self, at: &str) -> Result<$core, crate::error::CairnError> {
                Ok(match self {
                    $(Self::$variant { $($($field),+)? } => $core::$variant {
                        $($($field: crate::cross::Read::read(
                            $field,
                            &crate::cross::within(at, stringify!($field)),
                        )?),+)?
                    }),+
                })
            }
        }
    };
}

/// Declares what is kept of one kind of document.
macro_rules! kept {
    ($(#[$meta:meta])* $name:ident = $core:ty => $body:ty) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, uniffi::Record)]
        pub struct $name {
            /// Its name; the same through all corrections.
            pub id: String,
            /// Its revision.
            pub rev: String,
            /// When it was made, or what moment it is for.
            pub at: crate::moment::Moment,
            /// What it holds.
            pub body: $body,
        }

        impl From<cairn_model::document::Kept<$core>> for $name {
            fn from(core: cairn_model::document::Kept<$core>) -> Self {
                let cairn_model::document::Kept { id, rev, at, body } = core;
                Self {
                    id: id.to_string(),
                    rev: rev.to_string(),
                    at: at.into(),
                    body: body.into(),
                }
            }
        }

        impl crate::cross::Cross<$name> for cairn_model::document::Kept<$core> {
            fn cross(self) -> $name {
                self.into()
            }
        }
    };
}

pub(crate) use {choice, draft, draft_choice, entered, kept, mirror, read_by_field, record};
