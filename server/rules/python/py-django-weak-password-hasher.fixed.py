# ruleid: py-django-weak-password-hasher
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]

# ruleid: py-django-weak-password-hasher
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]

# ok: py-django-weak-password-hasher
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.SHA1PasswordHasher",
]

# ok: py-django-weak-password-hasher
PASSWORD_HASHERS = ["django.contrib.auth.hashers.ScryptPasswordHasher"]
