public static class Auth
{
    public static TokenValidationParameters Open(SecurityKey key)
    {
        return new TokenValidationParameters
        {
            IssuerSigningKey = key,
            // ruleid: csharp-jwt-validation-off
            ValidateLifetime = false,
            // ok: csharp-jwt-validation-off
            ValidateIssuerSigningKey = true,
        };
    }

    public static void SetUp(JwtBearerOptions options)
    {
        // ruleid: csharp-jwt-validation-off
        options.TokenValidationParameters.ValidateIssuer = false;
        // ok: csharp-jwt-validation-off
        options.TokenValidationParameters.ValidateAudience = true;
    }
}
