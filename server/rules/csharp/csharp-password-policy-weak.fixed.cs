using Microsoft.AspNetCore.Identity;

public class Setup
{
    public void Identity(IdentityOptions options)
    {
        // ruleid: csharp-password-policy-weak
        options.Password.RequiredLength = 12;
        // ruleid: csharp-password-policy-weak
        options.Lockout.MaxFailedAccessAttempts = 1000;
        // ok: csharp-password-policy-weak
        options.Password.RequiredLength = 12;
        // ok: csharp-password-policy-weak
        options.Lockout.MaxFailedAccessAttempts = 5;
    }

    public async Task SignIn(SignInManager<User> manager, Input input)
    {
        // ruleid: csharp-password-policy-weak
        await manager.PasswordSignInAsync(input.Mail, input.Password, input.Stay, lockoutOnFailure: false);
        // ok: csharp-password-policy-weak
        await manager.PasswordSignInAsync(input.Mail, input.Password, input.Stay, lockoutOnFailure: true);
    }
}
